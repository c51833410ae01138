package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Money goes back: the treasury sends it, or a bank takes it. */
@Story
class RefundStory {
    private final Api api;
    private final Clock clock;
    private final Books books;

    RefundStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @Test
    void whoGetsTheirMoneyBackHasNoVoteAndMayPayAgain() {
        Api rosa = api.as("rosa");
        String membership = join(rosa);
        String paid = pay(membership, "5.00", "rosa-1");
        assertThat(rosa.get("/me").text("standing")).isEqualTo("current");

        Answer back = refund(paid, "Sent by mistake.").expect(200);

        assertThat(back.text("/refund/kind")).isEqualTo("refund");
        assertThat(back.text("/refund/reason")).isEqualTo("Sent by mistake.");
        assertThat(back.list("settled")).isEmpty();
        assertThat(rosa.get("/me").text("standing")).isEqualTo("pending");
        assertThat(rosa.get("/me/membership").text("/openInvoice/settled/amount"))
                .isEqualTo("0.00");
        assertThat(rosa.get("/payments/" + paid).expect(200).text("/refund/id")).isEqualTo(back.text("/refund/id"));
        Answer reversal = api.nobody()
                .get("/ledger/transactions/" + back.text("/refund/transaction"))
                .expect(200);
        assertThat(reversal.body()).contains(back.text("transaction")).contains("Sent by mistake.");
        assertThat(books.moved()).isEmpty();
        pay(membership, "5.00", "rosa-2");
        assertThat(rosa.get("/me").text("standing")).isEqualTo("current");
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void aChargebackLeavesWhatOtherMoneyPaid() {
        Api sam = api.as("sam");
        String membership = join(sam);
        String first = pay(membership, "5.00", "sam-1");
        pay(membership, "7.00", "sam-2");

        Answer back = api.founder()
                .post("/payments/" + first + "/chargeback", json("reason", "Returned by the payer's bank."))
                .expect(200);

        assertThat(back.text("/refund/kind")).isEqualTo("chargeback");
        assertThat(sam.get("/me").text("standing")).isEqualTo("current");
        assertThat(sam.get("/me/membership").expect(200).has("openInvoice")).isFalse();
        assertThat(books.moved())
                .containsExactly(
                        "assets:bank:main 7.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -2.00 USD");
    }

    @Test
    void aPartGoesBackAndTheRestPaysOn() {
        Api vera = api.as("vera");
        String membership = join(vera);
        String paid = pay(membership, "12.00", "vera-1");

        Answer back = refund(paid, "Too much was sent.", "7.00").expect(200);

        String rest = back.text("/refund/rest");
        assertThat(back.text("/refund/amount/amount")).isEqualTo("7.00");
        assertThat(vera.get("/me").text("standing")).isEqualTo("current");
        Answer left = vera.get("/payments/" + rest).expect(200);
        assertThat(left.text("restOf")).isEqualTo(paid);
        assertThat(left.text("/amount/amount")).isEqualTo("5.00");
        assertThat(left.text("/settled/0/amount/amount")).isEqualTo("5.00");
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");

        refund(paid, "Once more.", "1.00").expectProblem(409, "dues.part-refunded");
        assertThat(refund(rest, "More than there is.", "5.01").expect(422).text("/errors/0/pointer"))
                .isEqualTo("/amount");
        refund(rest, "And two more.", "2.00").expect(200);
        assertThat(vera.get("/me").text("standing")).isEqualTo("pending");
        assertThat(vera.get("/me/membership").text("/openInvoice/settled/amount"))
                .isEqualTo("3.00");
        assertThat(books.moved()).containsExactly("assets:bank:main 3.00 USD", "income:dues -3.00 USD");
        pay(membership, "2.00", "vera-2");
        assertThat(vera.get("/me").text("standing")).isEqualTo("current");
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void whoLeftGetsTheirCreditBack() {
        Api tess = api.as("tess");
        String membership = join(tess);
        tess.post("/me/membership/resignation").expect(200);
        String late = pay(membership, "5.00", "tess-1");
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "liabilities:member-credit -5.00 USD");
        refund(late, "The membership had ended.").expect(200);
        assertThat(books.moved()).isEmpty();
        assertThat(tess.get("/me/membership").text("standing")).isEqualTo("ended");
    }

    @Test
    void itHappensOnceHoweverManyAsk() throws Exception {
        Api uma = api.as("uma");
        String paid = pay(join(uma), "5.00", "uma-1");
        Api founder = api.founder();
        founder.get("/me").expect(200);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Answer> ask =
                () -> founder.post("/payments/" + paid + "/refund", json("reason", "Asked for by the payer."));
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(8, ask))) {
            statuses.add(answer.get().status());
        }
        threads.shutdown();
        assertThat(Collections.frequency(statuses, 200)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        String refund = founder.get("/payments/" + paid).expect(200).text("/refund/id");
        refund(paid, "Once more.").expectProblem(409, "dues.payment-refunded");
        refund(refund, "And back again.").expectProblem(409, "dues.is-refund");
        uma.post("/payments/" + paid + "/refund", json("reason", "Mine.")).expectProblem(403, "request.power-missing");
        founder.post("/payments/01900000-0000-7000-8000-000000000000/refund", json("reason", "None."))
                .expectProblem(404, "request.unknown");
        Answer wrong = refund(paid, "two\nlines").expect(422);
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/reason");
        assertThat(books.moved()).isEmpty();
    }

    private String join(Api person) {
        return person.post("/memberships", json("contribution", money("5.00"), "interval", "month"))
                .expect(201)
                .text("id");
    }

    private String pay(String membership, String amount, String reference) {
        return api.founder()
                .post("/payments", Json.payment(membership, amount, "refund-story-" + reference, clock.today()))
                .expect(201)
                .text("id");
    }

    private Answer refund(String payment, String reason, String part) {
        return api.founder().post("/payments/" + payment + "/refund", json("reason", reason, "amount", money(part)));
    }

    private Answer refund(String payment, String reason) {
        return api.founder().post("/payments/" + payment + "/refund", json("reason", reason));
    }
}

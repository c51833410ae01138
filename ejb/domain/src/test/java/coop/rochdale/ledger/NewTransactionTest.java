package coop.rochdale.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.rochdale.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewTransactionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Money FIVE = Money.parse("5.00", "USD");

    @Test
    void sumsToZero() {
        assertThat(booking("Dues", pairs(1)).postings()).hasSize(2);
        List<Posting> lopsided =
                List.of(Posting.debit(account(), FIVE), Posting.credit(account(), Money.parse("4.99", "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> booking("Dues", lopsided));
        assertThatIllegalArgumentException().isThrownBy(() -> booking("Dues", List.of(Posting.debit(account(), FIVE))));
        assertThatIllegalArgumentException().isThrownBy(() -> booking("Dues", List.of()));
    }

    @Test
    void isOfOneCurrency() {
        List<Posting> mixed =
                List.of(Posting.debit(account(), FIVE), Posting.credit(account(), Money.parse("5.00", "EUR")));
        assertThatIllegalArgumentException().isThrownBy(() -> booking("Dues", mixed));
    }

    @Test
    void hasAtMostAThousandPostings() {
        assertThat(booking("Dues", pairs(500)).postings()).hasSize(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> booking("Dues", pairs(501)));
    }

    @Test
    void saysWhatItIsInAtMostTwoHundredCharacters() {
        assertThat(booking("x".repeat(200), pairs(1)).description()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> booking("x".repeat(201), pairs(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> booking(" ", pairs(1)));
    }

    private static NewTransaction booking(String description, List<Posting> postings) {
        return NewTransaction.of(TODAY, description, postings);
    }

    private static List<Posting> pairs(int count) {
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            postings.add(Posting.debit(account(), FIVE));
            postings.add(Posting.credit(account(), FIVE));
        }
        return postings;
    }

    private static LedgerAccount account() {
        return LedgerAccount.BANK;
    }
}

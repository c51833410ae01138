package coop.rochdale.providers.workflow;

import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.workflow.SecondTransaction;
import coop.rochdale.members.Membership;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.InMemoryArrivals;
import coop.rochdale.providers.InMemoryCustomers;
import coop.rochdale.providers.PaymentProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small co-op in memory, and every way by which money reaches it. */
final class Providers {

    final Treasury treasury = Treasury.open();
    final InMemoryArrivals arrivals = new InMemoryArrivals();
    final InMemoryCustomers customers =
            new InMemoryCustomers(id -> treasury.memberships.find(id).map(Membership::account));
    private int files;

    void hear(String event, String signature) {
        hear(
                new StripeProvider(new StripeSettings(new StripeSettings.Values(
                        Optional.of("sk_test"),
                        Optional.of(StripeEvents.SECRET),
                        "http://127.0.0.1:9",
                        "http://here"))),
                event,
                signature);
    }

    void hear(PaymentProvider provider, String body, String signature) {
        new ReceiveNotice(treasury.clock, treasury.charter, arrivals, customers, treasury.memberships, deciding())
                .run(new ReceiveNotice.Request(
                        provider,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        Map.of("stripe-signature", signature)));
    }

    List<Arrival> unmatched() {
        return arrivals.unmatched(new Page.Wish(100, Optional.empty())).items();
    }

    BeginCheckout checkout() {
        return new BeginCheckout(treasury.clock, treasury.charter, treasury.register, customers);
    }

    ImportPayments imports() {
        return new ImportPayments(accept(), finish(), arrivals, new SecondTransaction());
    }

    AcceptImport accept() {
        return new AcceptImport(treasury.clock, powers(), treasury.charter, arrivals, treasury.events);
    }

    FinishImports finish() {
        DecideArrivals decide = new DecideArrivals(
                arrivals, treasury.dues, treasury.memberships, treasury.register, finding(), returning(), deciding());
        return new FinishImports(arrivals, decide, new SecondTransaction());
    }

    AssignArrival assign() {
        return new AssignArrival(
                treasury.clock, powers(), arrivals, introducing(), treasury.dues, treasury.memberships, deciding());
    }

    BookArrival book() {
        return new BookArrival(
                treasury.clock, powers(), arrivals, treasury.ledger, deciding(), claims(), treasury.events);
    }

    DismissArrival dismiss() {
        return new DismissArrival(treasury.clock, powers(), arrivals, claims(), treasury.events);
    }

    ReopenArrival reopen() {
        return new ReopenArrival(
                treasury.clock,
                powers(),
                arrivals,
                treasury.dues,
                treasury.correct(),
                returning(),
                introducing(),
                reopening());
    }

    private Introducing introducing() {
        return new Introducing(arrivals, customers, treasury.memberships, deciding());
    }

    RecordPayout payout() {
        return new RecordPayout(treasury.clock, powers(), arrivals, treasury.ledger, deciding(), treasury.events);
    }

    RecordReturn returned() {
        return new RecordReturn(
                treasury.clock,
                powers(),
                arrivals,
                treasury.dues,
                treasury.memberships,
                treasury.chargeBack(),
                told(),
                returning(),
                deciding());
    }

    /** Sends a bank's file in. */
    ImportView read(Camt file) {
        files++;
        byte[] bytes = file.xml().getBytes(StandardCharsets.UTF_8);
        return imports()
                .run(
                        treasury.treasurer,
                        new AcceptImport.Request(
                                new CamtBank(new OwnBankAccount()),
                                new ByteArrayInputStream(bytes),
                                String.format("%064x", files)));
    }

    ShowImport show() {
        return new ShowImport(treasury.clock, looks(), arrivals);
    }

    PowerLook looks() {
        return new PowerLook(treasury.powers(), treasury.looks, treasury.events);
    }

    PowerUse powers() {
        return new PowerUse(treasury.powers(), treasury.events);
    }

    Deciding deciding() {
        return new Deciding(
                treasury.clock,
                treasury.charter,
                finding(),
                new Sorting(finding(), treasury.dues, treasury.receiving(), arrivals),
                treasury.dues,
                treasury.receiving(),
                returning(),
                new Reinstating(arrivals, treasury.dues, treasury.memberships, told()),
                reopening(),
                arrivals);
    }

    private Returning returning() {
        return new Returning(arrivals, treasury.dues, told(), treasury.chargeBack());
    }

    private Reopening reopening() {
        return new Reopening(treasury.clock, arrivals, treasury.ledger, treasury.events);
    }

    private Claims claims() {
        return new Claims(arrivals, told());
    }

    Told told() {
        return new Told(arrivals, treasury.dues, treasury.register);
    }

    private Finding finding() {
        return new Finding(treasury.dues, treasury.memberships, customers);
    }
}

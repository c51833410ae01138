package coop.rochdale.dues;

import coop.rochdale.dues.Notice.Facts;
import coop.rochdale.dues.Notice.Tiding;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Member;
import coop.rochdale.members.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to tell a member now (rule R16), told before or not. */
public final class Tidings {

    private static final int DAYS_BEFORE_DUE = 3;
    private static final Span BEFORE_LAPSE = Span.parse("P7D");
    private static final Span BEFORE_WAIVER_ENDS = Span.parse("P14D");

    private Tidings() {}

    /** {@code invoices} are those that are open, and those issued at this instant. */
    public static List<Tiding> of(Member member, List<Invoice> invoices, Span grace, Instant now) {
        List<Tiding> tidings = new ArrayList<>();
        if (member.standing() != Standing.ENDED) {
            invoices.forEach(invoice -> tidings.add(about(invoice, NoticeKind.INVOICE_ISSUED)));
        }
        Optional<Instant> waived = member.coverage().waivedUntil(now);
        Optional<LocalDate> covered = member.coverage().coveredUntil(now);
        if (waived.isEmpty()) {
            invoices.stream()
                    .filter(invoice -> isDueSoon(invoice, member, now))
                    .forEach(invoice -> tidings.add(about(invoice, NoticeKind.DUE_SOON)));
        }
        waived.filter(until -> !BEFORE_WAIVER_ENDS.before(until).isAfter(now))
                .filter(until ->
                        covered.filter(day -> day.equals(Span.dayFrom(until))).isPresent())
                .ifPresent(until -> tidings.add(new Tiding(
                        NoticeKind.WAIVER_ENDING,
                        Long.toString(until.toEpochMilli()),
                        Facts.of(Span.dayFrom(until), until))));
        covered.ifPresent(day -> tidings.addAll(ofStanding(member, day, grace, now)));
        return tidings;
    }

    private static List<Tiding> ofStanding(Member member, LocalDate covered, Span grace, Instant now) {
        Instant until = member.coverage().graceUntil(grace, now).orElse(now);
        List<Tiding> tidings = new ArrayList<>();
        Facts facts = Facts.of(covered, until);
        if (member.standing() == Standing.GRACE) {
            tidings.add(new Tiding(NoticeKind.GRACE_BEGUN, covered.toString(), facts));
            if (!BEFORE_LAPSE.before(until).isAfter(now)) {
                tidings.add(new Tiding(NoticeKind.LAPSE_SOON, covered.toString(), facts));
            }
        } else if (member.standing() == Standing.LAPSED) {
            tidings.add(new Tiding(NoticeKind.LAPSED, covered.toString(), facts));
        }
        return tidings;
    }

    /** Not for days that something else covers already. */
    private static boolean isDueSoon(Invoice invoice, Member member, Instant now) {
        LocalDate today = Span.day(now);
        boolean near = invoice.due().isAfter(today)
                && !invoice.due().minusDays(DAYS_BEFORE_DUE).isAfter(today);
        boolean votes = member.standing().votes();
        boolean covered = member.coverage()
                .coveredUntil(now)
                .filter(day -> day.isAfter(invoice.due()))
                .isPresent();
        return near && votes && !covered && !invoice.covered();
    }

    private static Tiding about(Invoice invoice, NoticeKind kind) {
        return new Tiding(kind, invoice.id().toString(), Facts.of(invoice));
    }
}

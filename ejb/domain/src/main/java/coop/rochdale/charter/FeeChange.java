package coop.rochdale.charter;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Payload.Reader;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

/** The measure {@code set-fee}: the least a member pays a month, from the start of a day in UTC on. */
public record FeeChange(Money minimum, LocalDate from) {

    /** Reads {@code {"minimum": {"amount": "5.99", "currency": "USD"}, "from": "2026-03-01"}}; refuses with every flaw. */
    public static FeeChange read(Payload payload, Currency currency) {
        return payload.read(reader -> {
            Money minimum = reader.object("minimum", inner -> minimum(inner, currency));
            LocalDate from = reader.date("from");
            return () -> new FeeChange(minimum, from);
        });
    }

    private static Money minimum(Reader reader, Currency currency) {
        String amount = reader.text("amount", 30);
        String code = reader.text("currency", 3);
        if (amount.isEmpty() || code.isEmpty()) {
            return Money.zero(currency);
        }
        try {
            Money money = Amendment.inCurrency(amount, code, currency);
            Clause.DUES_MINIMUM.bounds().canonical(money.amount(), currency);
            return money;
        } catch (IllegalArgumentException wrong) {
            boolean ofCurrency = code.equals(currency.getCurrencyCode());
            reader.flaw(ofCurrency ? "amount" : "currency", String.valueOf(wrong.getMessage()));
            return Money.zero(currency);
        }
    }

    /** Refuses with {@code charter.fee-in-the-past} if the day is over: nobody is charged for what was. */
    public void check(Instant now) {
        LocalDate today = Span.day(now);
        if (from.isBefore(today)) {
            throw Refused.because(CharterRefusal.FEE_IN_THE_PAST, from, today);
        }
    }

    /** When it is in force: at the start of its day, or at once if that day has begun. */
    public Instant since(Instant now) {
        Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        return start.isBefore(now) ? now : start;
    }
}

package coop.rochdale.mail;

import coop.rochdale.accounts.Language;
import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** Amounts, days, months and moments as a reader of that language in that time zone writes them. */
record Spelling(Language language, ZoneId zone) implements Function<Object, String> {

    @Override
    public String apply(Object fact) {
        if (fact instanceof Money money) {
            return money(money);
        }
        if (fact instanceof LocalDate day) {
            return format("d MMMM uuuu", "d. MMMM uuuu").format(day);
        }
        if (fact instanceof YearMonth month) {
            return format("MMMM uuuu", "MMMM uuuu").format(month);
        }
        if (fact instanceof Instant moment) {
            return format("d MMMM uuuu, HH:mm '('VV')'", "d. MMMM uuuu, HH:mm 'Uhr' '('VV')'")
                    .format(moment.atZone(zone));
        }
        return fact.toString();
    }

    private String money(Money money) {
        return switch (language) {
            case EN -> money.toString();
            case DE -> money.toString().replace('.', ',');
        };
    }

    private DateTimeFormatter format(String english, String german) {
        return DateTimeFormatter.ofPattern(
                switch (language) {
                    case EN -> english;
                    case DE -> german;
                },
                language.locale());
    }
}

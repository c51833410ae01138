package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Payload.Reader;
import coop.rochdale.kernel.Span;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The measure {@code create-position}: what the job is, and what a seat earns in the co-op's currency. */
public record CreatePosition(JobDescription job, Salary salary) {

    private static final Span LONGEST_NOTICE = Span.parse("P1Y");
    private static final Map<String, Salary.Per> PER = perWords();

    /** Refuses with every flaw: besides wrong forms, a notice above one year, an empty term, a power named twice. */
    public static CreatePosition read(Payload payload, Currency currency) {
        return payload.read(reader -> {
            String title = reader.line("title", JobDescription.LONGEST_TITLE);
            String description = reader.text("description", JobDescription.LONGEST_DESCRIPTION);
            int seats = reader.integer("seats", 1, JobDescription.MOST_SEATS);
            Pay pay = reader.object("salary", inner -> pay(inner, currency));
            Set<Power> powers = powers(reader);
            Span notice = notice(reader);
            Optional<Span> term = term(reader);
            return () -> new CreatePosition(
                    new JobDescription(title, description, seats, powers, notice, term), pay.salary());
        });
    }

    /** Reads an object like {@code {"amount": "20.00", "currency": "USD", "per": "hour", "hours": 80}}. */
    static Pay pay(Reader reader, Currency currency) {
        Money amount = reader.amount(Money.zero(currency), Money.ofMinor(Salary.MOST_MINOR, currency));
        Salary.Per per = reader.word("per", PER);
        Optional<Integer> hours = reader.optionalInteger("hours", 0, Salary.MOST_HOURS);
        if (per == Salary.Per.HOUR && hours.isEmpty()) {
            reader.flaw("hours", "Write how many hours a month are expected; an hourly salary needs it.");
        }
        return new Pay(amount, per, hours);
    }

    private static Set<Power> powers(Reader reader) {
        List<String> words = reader.texts("powers", Power.values().length);
        Set<Power> powers = EnumSet.noneOf(Power.class);
        for (String word : words) {
            try {
                if (!powers.add(Power.of(word))) {
                    reader.flaw("powers", "Name each power once.");
                }
            } catch (IllegalArgumentException unknown) {
                reader.flaw("powers", String.valueOf(unknown.getMessage()));
            }
        }
        return powers;
    }

    private static Span notice(Reader reader) {
        Span notice = reader.span("noticePeriod");
        if (notice.isLongerThan(LONGEST_NOTICE)) {
            reader.flaw("noticePeriod", "Choose a notice period of at most one year.");
        }
        return notice;
    }

    private static Optional<Span> term(Reader reader) {
        Optional<Span> term = reader.optionalSpan("term");
        if (term.filter(Span::isZero).isPresent()) {
            reader.flaw("term", "Choose a term that is longer than nothing, or leave it out.");
        }
        return term;
    }

    private static Map<String, Salary.Per> perWords() {
        Map<String, Salary.Per> words = new LinkedHashMap<>();
        for (Salary.Per per : Salary.Per.values()) {
            words.put(per.word(), per);
        }
        return words;
    }

    /** What was read of a salary, right or wrong; a salary only once no flaw was noted. */
    record Pay(Money amount, Salary.Per per, Optional<Integer> hours) {

        Salary salary() {
            return new Salary(amount, per, hours);
        }
    }
}

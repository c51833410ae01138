package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Hurdle;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Way;
import java.math.BigInteger;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** What numbers and secrecy mean, in the reader's language; English is the one every other falls back to. */
public final class Words {

    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;

    private Words(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    public static Words in(Locale language) {
        return new Words(
                ResourceBundle.getBundle("ballots.words", language, Words.class.getClassLoader(), ENGLISH_ELSE));
    }

    /** What a secret vote does not protect against: printed with every one of them. */
    public List<String> limits() {
        return List.of(
                sentences.getString("limit.operator"),
                sentences.getString("limit.copies"),
                sentences.getString("limit.coercion"),
                sentences.getString("limit.few"));
    }

    /** What comes out under this rule and why, hurdle by hurdle, with the numbers. */
    String explanation(PassRule rule, Tally tally) {
        return String.join(
                " ",
                sentences.getString("outcome." + word(rule.judge(tally))),
                way(Way.SIMPLE, rule, tally),
                way(Way.OVERRIDE, rule, tally));
    }

    private String way(Way way, PassRule rule, Tally tally) {
        List<Hurdle> hurdles = rule.hurdles(way, tally);
        boolean cleared = hurdles.stream().allMatch(Hurdle::cleared);
        return sentences.getString(way.word() + (cleared ? ".cleared" : ".missed"))
                + hurdles.stream().map(this::hurdle).collect(Collectors.joining("; ", " ", "."));
    }

    private String hurdle(Hurdle hurdle) {
        String kind = hurdle.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String result = hurdle.whole() == 0 ? ".silent" : hurdle.cleared() ? ".cleared" : ".missed";
        Object[] facts = {
            sentences.getString("body." + hurdle.body().word()),
            String.valueOf(hurdle.yes()),
            String.valueOf(hurdle.whole()),
            hurdle.share().toString(),
            product(hurdle.yes(), hurdle.share().denominator()),
            product(hurdle.whole(), hurdle.share().numerator())
        };
        return new MessageFormat(sentences.getString(kind + result), sentences.getLocale()).format(facts);
    }

    private static String product(long count, long factor) {
        return BigInteger.valueOf(count).multiply(BigInteger.valueOf(factor)).toString();
    }

    private static String word(Outcome outcome) {
        if (outcome.simple()) {
            return outcome.override() ? "both" : "simple";
        }
        return outcome.override() ? "override" : "none";
    }
}

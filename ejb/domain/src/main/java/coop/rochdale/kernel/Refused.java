package coop.rochdale.kernel;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** An act was refused and changed nothing. The only exception that leaves the core on purpose. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Object> arguments;
    private final transient List<Flaw> flaws;

    private Refused(Refusal refusal, List<Object> arguments, List<Flaw> flaws) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.arguments = arguments;
        this.flaws = flaws;
    }

    /** Refuses with this reason; the arguments fill the sentence and must be fit for everybody's eyes. */
    public static Refused because(Refusal refusal, Object... arguments) {
        return new Refused(refusal, List.of(arguments), List.of());
    }

    /** Refuses a request whose fields are wrong, naming all of them at once. */
    public static Refused flawed(List<Flaw> flaws) {
        return new Refused(CommonRefusal.INVALID, List.of(), List.copyOf(flaws));
    }

    /** Refuses a request with one wrong field. */
    public static Refused flawed(String pointer, String detail) {
        return flawed(List.of(new Flaw(pointer, detail)));
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The arguments as a sentence takes them. */
    public List<String> words() {
        return arguments.stream().map(Refused::word).toList();
    }

    private static String word(Object argument) {
        return argument instanceof Instant instant ? Span.moment(instant) : String.valueOf(argument);
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /** The sentence in English, arguments filled in. */
    public String detail() {
        return fill(refusal.sentence(), Locale.ENGLISH);
    }

    /** This sentence, in whatever language it is, with the arguments filled in. */
    public String fill(String sentence, Locale locale) {
        Object[] texts = words().toArray();
        return texts.length == 0 ? sentence : new MessageFormat(sentence.replace("'", "''"), locale).format(texts);
    }
}

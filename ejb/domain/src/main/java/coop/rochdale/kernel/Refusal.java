package coop.rochdale.kernel;

/**
 * One reason why an act is refused: an enum constant of the capability whose rule it is.
 *
 * <p>The code is {@code capability.reason} in kebab-case and never changes; the sentence says what to do and may hold
 * {@code {0}}, {@code {1}} for the arguments of the {@link Refused} that carries it. Arguments are public facts.
 */
public interface Refusal {

    String code();

    RefusalKind kind();

    String sentence();
}

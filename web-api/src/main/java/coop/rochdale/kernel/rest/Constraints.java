package coop.rochdale.kernel.rest;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Bean Validation on the components of request records, in sentences that say what to write. */
final class Constraints {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Sentences())
            .buildValidatorFactory()
            .getValidator();

    private Constraints() {}

    /** Whether anything is asked of this component at all. */
    static boolean areOn(RecordComponent component) {
        return VALIDATOR
                        .getConstraintsForClass(component.getDeclaringRecord())
                        .getConstraintsForProperty(component.getName())
                != null;
    }

    static List<String> sentences(RecordComponent component, Object value) {
        return VALIDATOR.validateValue(component.getDeclaringRecord(), component.getName(), value).stream()
                .map(violation -> violation.getMessage())
                .sorted()
                .toList();
    }

    /** A message that is given stays; the standard constraints speak for themselves. Always English, wherever we run. */
    private static final class Sentences implements MessageInterpolator {

        private static final Map<String, String> STANDARD = Map.ofEntries(
                Map.entry("NotBlank", "Write something here."),
                Map.entry("NotEmpty", "Write something here."),
                Map.entry("Min", "Write a number of at least {value}."),
                Map.entry("Max", "Write a number of at most {value}."),
                Map.entry("Positive", "Write a number greater than 0."),
                Map.entry("PositiveOrZero", "Write a number of at least 0."),
                Map.entry("Email", "Write an e-mail address."),
                Map.entry("Pattern", "Write something that matches {regexp}."));

        @Override
        public String interpolate(String template, Context context) {
            Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
            String sentence = template.startsWith("{") ? standard(context) : template;
            return ATTRIBUTE
                    .matcher(sentence)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                            String.valueOf(attributes.getOrDefault(found.group(1), found.group()))));
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }

        private static String standard(Context context) {
            String constraint = context.getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            if (constraint.equals("Size")) {
                return context.getValidatedValue() instanceof List
                        ? "Send {min} to {max} items."
                        : "Write {min} to {max} characters.";
            }
            return STANDARD.getOrDefault(constraint, "Write something else here.");
        }
    }
}

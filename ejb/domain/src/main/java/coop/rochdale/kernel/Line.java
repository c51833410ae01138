package coop.rochdale.kernel;

/** A text that is shown in one line, such as a name or a title: what it says is what people see. Or one of several. */
public final class Line {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALF_WIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int BLANK_BRAILLE = 0x2800;

    private Line() {}

    /**
     * Whether it has 1 to {@code longest} Unicode characters, at least one of which can be seen, and none that breaks the
     * line, turns the direction of what follows or hides. Joiners are taken where scripts and emoji need them.
     */
    public static boolean isReadable(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().anyMatch(Line::isSeen)
                && text.codePoints().allMatch(Line::isHarmless);
    }

    /** Whether it has 1 to {@code longest} Unicode characters, not all blank, in as many lines as it likes, and can be kept. */
    public static boolean isText(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest && text.indexOf(0) < 0;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default ->
                character != HANGUL_FILLER && character != HALF_WIDTH_HANGUL_FILLER && character != BLANK_BRAILLE;
        };
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.SURROGATE ->
                false;
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}

package coop.rochdale.providers;

import java.util.regex.Pattern;

/**
 * What a provider says of a movement beyond the numbers, for the treasury's eyes only; cut to the length that is kept.
 *
 * @param payer the name of whoever is on the other side, or nothing
 * @param account their account, or nothing
 * @param text what they wrote
 */
public record Particulars(String payer, String account, String text) {

    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_ACCOUNT = 40;
    private static final int LONGEST_TEXT = 1_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\s]+");

    public static final Particulars NONE = new Particulars("", "", "");

    public Particulars {
        payer = fit(payer, LONGEST_NAME);
        account = fit(account, LONGEST_ACCOUNT);
        text = fit(text, LONGEST_TEXT);
    }

    private static String fit(String text, int most) {
        String seen = UNSEEN.matcher(text).replaceAll(" ").strip();
        int end = Math.min(most, seen.length());
        // Half a character is none.
        boolean halved = end < seen.length() && Character.isHighSurrogate(seen.charAt(end - 1));
        return seen.substring(0, halved ? end - 1 : end);
    }

    @Override
    public String toString() {
        return "Particulars[...]";
    }
}

package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

    @Test
    void readsTheExampleOfTheStandard() {
        assertThat(CreditorReference.numbersIn("RF18 5390 0754 7034")).containsExactly(539007547034L);
        assertThat(CreditorReference.numbersIn("RF18 5390 0754 7035")).isEmpty();
    }

    @Property
    void isFoundAgainHoweverItIsWritten(
            @ForAll @LongRange(min = 1, max = Integer.MAX_VALUE) long number,
            @ForAll @IntRange(min = 1, max = 4) int group) {
        String text = CreditorReference.of(number).text();
        assertThat(remainder(text)).isOne();
        String spaced = text.replaceAll("(.{" + group + "})(?!$)", "$1 ");
        for (String written :
                new String[] {text, spaced, text.toLowerCase(java.util.Locale.ROOT), "Dues " + spaced + ", thanks!"}) {
            assertThat(CreditorReference.numbersIn(written)).as(written).contains(number);
        }
    }

    @Property
    void isNotFoundWithOneDigitMistyped(
            @ForAll @LongRange(min = 1, max = 999_999) long number,
            @ForAll @IntRange(min = 4, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int slip) {
        StringBuilder text = new StringBuilder(CreditorReference.of(number).text());
        text.setCharAt(place, (char) ('0' + (text.charAt(place) - '0' + slip) % 10));
        assertThat(CreditorReference.numbersIn(text.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RF", "RF1", "RF18", "SURF18539007547034", "XRF18539007547034", "RF18ABC", "RF 99 999"})
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(CreditorReference.numbersIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'%s 2026'", "'%s-2026'", "'%sDUES'", "'EREF+%s+SVWZ'", "'/RFB/%s/'", "'a\n%s\nb'"})
    void endsWhereItsCheckDigitsSaySo(String around) {
        String text = around.formatted(CreditorReference.of(4711));
        assertThat(CreditorReference.numbersIn(text)).contains(4711L);
    }

    @Test
    void namesEachOfSeveralInvoices() {
        String text = CreditorReference.of(7) + " and " + CreditorReference.of(8);
        assertThat(CreditorReference.numbersIn(text)).containsExactly(7L, 8L);
    }

    /** As the standard has it: the first four characters go to the end, letters count from 10. */
    private static int remainder(String reference) {
        String turned = reference.substring(4) + reference.substring(0, 4);
        StringBuilder digits = new StringBuilder();
        turned.chars().forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }
}

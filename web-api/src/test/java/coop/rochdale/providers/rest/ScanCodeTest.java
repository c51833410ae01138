package coop.rochdale.providers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one library draws another one reads. */
class ScanCodeTest {

    private static final int SCALE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCD\n002\n1\nSCT\nCOBADEFFXXX\nRochdale eG\nDE89370400440532013000\nEUR9.99\n\nRF09000007",
                "BCD\n002\n1\nSCT\n\nK\u00e4serei \u014cta\nDE89370400440532013000\nEUR999999999.99\n\nRF092147483647"
            })
    void isReadByOthersAsItWasMeant(String text) throws Exception {
        Result read =
                new QRCodeReader().decode(bitmap(ScanCode.svg(text)), Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"));
        assertThat(read.getText()).isEqualTo(text);
    }

    @org.junit.jupiter.api.Test
    void hasRoomForTheLongestTransfer() throws Exception {
        String text = "B".repeat(331);
        Result read = new QRCodeReader().decode(bitmap(ScanCode.svg(text)));
        assertThat(read.getText()).isEqualTo(text);
    }

    private static BinaryBitmap bitmap(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 ([0-9]+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher dark = Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z").matcher(svg);
        while (dark.find()) {
            int left = Integer.parseInt(dark.group(1)) * SCALE;
            int top = Integer.parseInt(dark.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + SCALE, 0);
            }
        }
        return new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(size, size, pixels)));
    }
}

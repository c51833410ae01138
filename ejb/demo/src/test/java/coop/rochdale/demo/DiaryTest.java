package coop.rochdale.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiaryTest {
    private final Diary diary = new Diary(LocalDate.of(2026, 3, 1), new Random(1));
    private final List<String> lived = new ArrayList<>();

    @Test
    void countsDaysBackFromToday() {
        assertThat(diary.day(1)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(diary.hour(2, 10)).isEqualTo(Instant.parse("2026-02-27T10:00:00Z"));
        assertThat(diary.sometime(1))
                .isBetween(Instant.parse("2026-02-28T07:00:00Z"), Instant.parse("2026-02-28T22:00:00Z"));
    }

    @Test
    void livesDeedsInTheOrderOfTheirTimesAndOfOneTimeInThatOfTheirLines() {
        diary.at(diary.hour(1, 9), () -> lived.add("last"));
        diary.at(diary.hour(3, 9), () -> {
            lived.add("first");
            diary.at(diary.hour(2, 9), () -> lived.add("then"));
        });
        diary.at(diary.hour(3, 9), () -> lived.add("second"));

        diary.live(moment -> lived.add(moment.toString()));

        assertThat(lived)
                .containsExactly(
                        "2026-02-26T09:00:00Z",
                        "first",
                        "second",
                        "2026-02-27T09:00:00Z",
                        "then",
                        "2026-02-28T09:00:00Z",
                        "last");
    }

    @Test
    void neverGoesBack() {
        diary.at(diary.hour(2, 9), () -> diary.at(diary.hour(3, 9), () -> lived.add("too late")));

        assertThatThrownBy(() -> diary.live(moment -> {})).hasMessageContaining("goes back");
        assertThat(lived).isEmpty();
    }

    @Test
    void saysWhenADeedWasRefusedAndWhy() {
        diary.at(diary.hour(2, 9), () -> {
            throw Refused.because(CommonRefusal.UNKNOWN, "position");
        });

        assertThatThrownBy(() -> diary.live(moment -> {}))
                .hasMessageContaining("2026-02-27T09:00:00Z")
                .hasMessageContaining("position");
    }
}

package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void areKnownToWhoNamesThemInWhateverForm() {
        assertThat(Tags.known("\"a\", W/\"b\"", "b")).isTrue();
        assertThat(Tags.known("*", "b")).isTrue();
        assertThat(Tags.known("\"a\", b", "b")).isFalse();
        assertThat(Tags.known(null, "b")).isFalse();
    }

    @Test
    void differWithTheBody() {
        assertThat(Tags.hash(new byte[] {1}))
                .isEqualTo(Tags.hash(new byte[] {1}))
                .isNotEqualTo(Tags.hash(new byte[] {2}));
    }

    @Test
    void allowHeadWhereverGetIsAllowed() {
        assertThat(ProblemMapper.withHead("GET,OPTIONS")).isEqualTo("GET,OPTIONS, HEAD");
        assertThat(ProblemMapper.withHead("HEAD, GET")).isEqualTo("HEAD, GET");
        assertThat(ProblemMapper.withHead("POST, OPTIONS")).isEqualTo("POST, OPTIONS");
    }
}

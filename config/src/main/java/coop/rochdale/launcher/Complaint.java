package coop.rochdale.launcher;

/** Why Rochdale cannot run, as one sentence that says what to do about it. Ends the launcher with exit code 1. */
final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Complaint(String sentence) {
        super(sentence);
    }

    Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

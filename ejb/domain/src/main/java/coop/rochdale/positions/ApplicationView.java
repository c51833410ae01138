package coop.rochdale.positions;

/** An application as the applicant and voters see it. */
public record ApplicationView(Application application, int positionNumber, String title, String handle) {}

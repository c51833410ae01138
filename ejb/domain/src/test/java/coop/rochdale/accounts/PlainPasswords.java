package coop.rochdale.accounts;

/** Passwords that anybody can read back, and a count of how often somebody asked. */
public final class PlainPasswords implements Passwords {

    private int asked;

    @Override
    public String hash(Password password) {
        return "plainly " + password.text();
    }

    @Override
    public boolean matches(Password password, String hash) {
        asked++;
        return hash(password).equals(hash);
    }

    @Override
    public void matchNothing(Password password) {
        asked++;
    }

    /** How many comparisons were made, which is what takes the time. */
    public int asked() {
        return asked;
    }
}

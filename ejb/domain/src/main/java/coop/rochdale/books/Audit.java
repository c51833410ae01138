package coop.rochdale.books;

/** Recomputes everything that must hold. */
public interface Audit {

    /** Reads one moment of what is recorded, outside any transaction of the caller's; it may take minutes. */
    Verdict examine();
}

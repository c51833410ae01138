package coop.rochdale.demo;

import coop.rochdale.kernel.Measure;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.Manuscript;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A proposal to come.
 *
 * @param daysAgo when it is submitted
 * @param author the handle
 * @param measures made when it is drafted, since they name what there is by then
 * @param course how it goes
 */
record Bill(Heading heading, int daysAgo, String author, Supplier<List<Measure>> measures, Course course) {
    private static final Split NOBODY = new Split(0, 0, 0);

    /** What it says. */
    record Heading(String title, String text) {}

    /** How many say yes, no and abstain. */
    record Split(int yes, int no, int abstain) {
        int ballots() {
            return yes + no + abstain;
        }
    }

    /** What each body says, and where that leads. */
    record Course(Split consumers, Split workers, State ending) {}

    static Bill of(String title, String text) {
        return new Bill(new Heading(title, text), 0, "", List::of, new Course(NOBODY, NOBODY, State.DELIBERATION));
    }

    Bill by(String handle, int submittedDaysAgo) {
        return new Bill(heading, submittedDaysAgo, handle, measures, course);
    }

    Bill does(Supplier<List<Measure>> wished) {
        return new Bill(heading, daysAgo, author, wished, course);
    }

    Bill consumers(int yes, int no, int abstain) {
        return went(new Course(new Split(yes, no, abstain), course.workers, course.ending));
    }

    Bill workers(int yes, int no, int abstain) {
        return went(new Course(course.consumers, new Split(yes, no, abstain), course.ending));
    }

    Bill becomes(State ending) {
        return went(new Course(course.consumers, course.workers, ending));
    }

    Manuscript manuscript() {
        return new Manuscript(heading.title, heading.text, measures.get(), Optional.empty(), List.of());
    }

    private Bill went(Course other) {
        return new Bill(heading, daysAgo, author, measures, other);
    }
}

package coop.rochdale.demo;

import coop.rochdale.ballots.Choice;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.Manuscript;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Takes bills through deliberation and voting, day by day, and checks what came out. */
final class House {
    static final int DELIBERATION_DAYS = 7;
    static final int VOTING_DAYS = 14;

    private static final int HOUR = 10;
    private static final int ONE_IN = 12;

    private final Diary diary;
    private final Random random;
    private final Roster roster;
    private final Assembly assembly;
    private final JobCentre jobs;
    private final Map<String, ProposalId> submitted = new HashMap<>();

    House(Diary diary, Random random, Roster roster, Assembly assembly, JobCentre jobs) {
        this.diary = diary;
        this.random = random;
        this.roster = roster;
        this.assembly = assembly;
        this.jobs = jobs;
    }

    /** Writes down a bill's whole way, or as much of it as lies before today. */
    void plan(Bill bill, Consumer<ProposalId> whenOpen) {
        diary.at(diary.hour(bill.daysAgo(), HOUR), () -> {
            Person author = roster.get(bill.author());
            ProposalId id = assembly.submit(author, bill.manuscript());
            submitted.put(bill.heading().title(), id);
            deliberate(bill, author, id);
            planOpening(bill, bill.daysAgo(), id, whenOpen);
        });
    }

    void plan(Bill bill) {
        plan(bill, id -> {});
    }

    /** Says something else a few days later, which begins deliberation anew. */
    void revise(Bill bill, int daysAgo, String text) {
        diary.at(diary.hour(daysAgo, HOUR), () -> {
            ProposalId id = find(bill);
            Manuscript first = bill.manuscript();
            assembly.revise(
                    roster.get(bill.author()),
                    id,
                    new Manuscript(first.title(), text, first.measures(), Optional.empty(), List.of()));
            planOpening(bill, daysAgo, id, opened -> {});
        });
    }

    void withdraw(Bill bill, int daysAgo) {
        diary.at(diary.hour(daysAgo, HOUR), () -> assembly.withdraw(roster.get(bill.author()), find(bill)));
    }

    void comment(Bill bill, int daysAgo, String handle, String text) {
        diary.at(diary.sometime(daysAgo), () -> assembly.comment(roster.get(handle), find(bill), text));
    }

    private ProposalId find(Bill bill) {
        return Optional.ofNullable(submitted.get(bill.heading().title())).orElseThrow();
    }

    private void deliberate(Bill bill, Person author, ProposalId id) {
        int days = Math.min(DELIBERATION_DAYS, bill.daysAgo()) - 1;
        List<Person> somebody = new ArrayList<>(roster.people());
        for (int i = 0; i < random.nextInt(4); i++) {
            Person person = somebody.get(random.nextInt(somebody.size()));
            int daysAgo = bill.daysAgo() - random.nextInt(days + 1);
            Instant moment = later(diary.sometime(daysAgo), diary.hour(bill.daysAgo(), HOUR + 1));
            diary.at(moment, () -> assembly.comment(person, id, Remarks.any(random)));
        }
        roster.consumers().stream()
                .filter(person -> !person.equals(author))
                .skip(random.nextInt(5))
                .limit(random.nextInt(3))
                .forEach(person -> diary.at(diary.hour(bill.daysAgo(), HOUR + 2), () -> assembly.second(person, id)));
    }

    private void planOpening(Bill bill, int daysAgo, ProposalId id, Consumer<ProposalId> whenOpen) {
        int openingDaysAgo = daysAgo - DELIBERATION_DAYS;
        if (openingDaysAgo > 0) {
            diary.at(diary.hour(openingDaysAgo, HOUR), () -> {
                assembly.advance();
                if (assembly.state(id) == State.VOTING) {
                    whenOpen.accept(id);
                    vote(bill, id, openingDaysAgo);
                }
            });
        }
    }

    private void vote(Bill bill, ProposalId id, int openingDaysAgo) {
        List<Person> workers = new ArrayList<>(
                jobs.workers().stream().distinct().map(roster::get).toList());
        List<Person> consumers = new ArrayList<>(roster.consumers());
        consumers.removeAll(workers);
        // The member one can be signed in as leaves the open votes to whoever signs in.
        boolean stillOpen = openingDaysAgo <= VOTING_DAYS;
        if (stillOpen) {
            consumers.removeIf(person -> person.handle().equals("mira"));
            workers.removeIf(person -> person.handle().equals("brann"));
        }
        int lastDaysAgo = stillOpen ? 1 : openingDaysAgo - VOTING_DAYS + 1;
        Stretch open = new Stretch(diary.hour(openingDaysAgo, HOUR + 1), diary.hour(lastDaysAgo, 23));
        cast(bill.course().consumers(), consumers, id, open);
        cast(bill.course().workers(), workers, id, open);
        if (!stillOpen) {
            diary.at(diary.hour(openingDaysAgo - VOTING_DAYS, HOUR), () -> {
                assembly.advance();
                assembly.check(id, bill);
            });
        }
    }

    /** A time within which ballots are cast. */
    private record Stretch(Instant from, Instant until) {
        Instant some(Random random) {
            int minutes = (int) ChronoUnit.MINUTES.between(from, until);
            return from.plus(1 + random.nextInt(minutes), ChronoUnit.MINUTES);
        }
    }

    private void cast(Bill.Split split, List<Person> voters, ProposalId id, Stretch open) {
        Collections.shuffle(voters, random);
        List<Choice> choices = new ArrayList<>(Collections.nCopies(split.yes(), Choice.YES));
        choices.addAll(Collections.nCopies(split.no(), Choice.NO));
        choices.addAll(Collections.nCopies(split.abstain(), Choice.ABSTAIN));
        if (choices.size() > voters.size()) {
            throw new IllegalStateException("%d of %d cannot vote".formatted(choices.size(), voters.size()));
        }
        for (int i = 0; i < choices.size(); i++) {
            Person voter = voters.get(i);
            Choice choice = choices.get(i);
            if (random.nextInt(ONE_IN) == 0) {
                // Somebody thinks again; the last ballot counts.
                diary.at(open.from(), () -> assembly.cast(voter, id, Choice.ABSTAIN));
            }
            diary.at(open.some(random), () -> assembly.cast(voter, id, choice));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}

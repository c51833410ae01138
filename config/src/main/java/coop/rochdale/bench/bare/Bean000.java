package coop.rochdale.bench.bare;

import jakarta.ejb.Stateless;

/** A session bean with nothing in it, of which the bench makes as many copies, named by their number, as Rochdale has. */
@Stateless
public class Bean000 {

    public String run() {
        return "nothing";
    }
}

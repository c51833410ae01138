/** Sends letters: takes each up, hands it over outside of every transaction, and writes down what came of it. */
@NullMarked
package coop.rochdale.mail.workflow;

import org.jspecify.annotations.NullMarked;

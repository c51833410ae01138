/** An application with nothing in it but one query for each address: what the server and the database cost by themselves. */
@NullMarked
package coop.rochdale.bench.bare;

import org.jspecify.annotations.NullMarked;

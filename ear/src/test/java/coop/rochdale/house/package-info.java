/** The house rules: what the compiler cannot say about how the code is laid out. */
@NullMarked
package coop.rochdale.house;

import org.jspecify.annotations.NullMarked;

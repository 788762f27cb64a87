/** Heyi: collective wage bargaining from the election of representatives to an agreement in force. */
@NullMarked
package heyi;

import org.jspecify.annotations.NullMarked;

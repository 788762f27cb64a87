/** Two nodes on one database, which are killed while people work. */
@org.jspecify.annotations.NullMarked
package heyi.nodes;

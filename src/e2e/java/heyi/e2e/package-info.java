/** Journeys through the real pages in a real browser; only {@code mvn -Pe2e} builds and runs them. */
package heyi.e2e;

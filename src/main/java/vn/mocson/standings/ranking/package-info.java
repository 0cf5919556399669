/** The ranking of a round as pure functions of its attempts and its rules: nothing stored, nothing fetched, no clock. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ranking")
package vn.mocson.standings.ranking;

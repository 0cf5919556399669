/** What the participant's door reads of contests. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("api")
package vn.mocson.contest.api;

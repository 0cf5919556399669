/**
 * The record of a round: all that its ranking was computed from, as files that anybody can compute it from
 * again. Reading and recounting know neither the database nor the server; the service exports the record and
 * holds the stored standings against it after each close.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("record")
package vn.mocson.standings.record;

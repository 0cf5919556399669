@org.jspecify.annotations.NullMarked
package vn.mocson.standings.record;

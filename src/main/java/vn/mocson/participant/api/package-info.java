@org.jspecify.annotations.NullMarked
package vn.mocson.participant.api;

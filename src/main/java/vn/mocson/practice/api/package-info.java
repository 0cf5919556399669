@org.jspecify.annotations.NullMarked
package vn.mocson.practice.api;

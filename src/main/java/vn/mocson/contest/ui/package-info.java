@org.jspecify.annotations.NullMarked
package vn.mocson.contest.ui;

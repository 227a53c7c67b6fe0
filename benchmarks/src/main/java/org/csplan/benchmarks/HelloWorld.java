package org.csplan.benchmarks;

/** The least that a Java program can do: what a process costs before any of ours. */
public final class HelloWorld {

    private HelloWorld() {}

    public static void main(String[] args) {
        System.out.println("hello, world");
    }
}

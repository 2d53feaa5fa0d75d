package dev.rata

/** The rules of processes held against real nodes, through the API that Java programs use. Read [[ProcessSemantics]] first. */
package object processes

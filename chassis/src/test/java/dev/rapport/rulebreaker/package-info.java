/** A service that breaks every rule of the house, so that each is seen to notice. */
package dev.rapport.rulebreaker;

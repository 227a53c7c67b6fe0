package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/** What an action may cost. */
public sealed interface Budget {

    /** As the plan language writes it after {@code budget}. */
    String words();

    /**
     * A sum of money.
     *
     * @param amount in a currency
     * @param fund where it comes from, one line
     */
    record Sum(Quantity amount, Optional<String> fund) implements Budget {
        public Sum {
            checkArgument(amount.isMoney(), "%s is no sum of money", amount.words());
            fund = fund.map(name -> OneLine.of("a fund", name));
        }

        @Override
        public String words() {
            return amount.words() + fund.map(name -> " from " + name).orElse("");
        }
    }

    /** It costs nothing. */
    record Nil() implements Budget {
        @Override
        public String words() {
            return "none";
        }
    }

    /**
     * Something else than money, such as "In kind".
     *
     * @param text one line
     */
    record Other(String text) implements Budget {
        public Other {
            text = OneLine.of("a budget", text);
        }

        @Override
        public String words() {
            return text;
        }
    }
}

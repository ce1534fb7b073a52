import { ARITHMETIC } from "./circulars";
import { figure, sameAmount } from "./money";
import { defineRule } from "./rule";

/** 单价 × 数量 = 金额. */
export const priceTimesQuantity = defineRule({
  id: "price-times-quantity",
  meta: {
    basis: ARITHMETIC,
    advice: "核实单价和数量，使其乘积等于金额。",
    severity: "error",
    kinds: "all",
    messages: { differs: "单价{{price}}×数量{{quantity}}＝{{product}}，金额却是{{amount}}。" },
  },
  *check({ document }) {
    for (const { rows } of document.tables) {
      for (const { role, amounts } of rows) {
        if (role === "total") continue;
        const [price, quantity, amount] = (["unitPrice", "quantity", "amount"] as const).map((name) =>
          amounts.find((one) => one.name === name),
        );
        if (price?.number == null || quantity?.number == null || amount?.number == null) continue;
        const product = price.number * quantity.number;
        // Prices may be in 元 where amounts are in 万元.
        const scales = [1, 10_000, 0.0001];
        const right = scales.some((scale) =>
          sameAmount(product * scale, amount.number ?? 0, Math.max(0.011, Math.abs(amount.number ?? 0) * 0.0005)),
        );
        if (right) continue;
        const data = {
          price: price.text.trim(),
          quantity: quantity.text.trim(),
          product: figure(product, 2),
          amount: amount.text.trim(),
        };
        yield { messageId: "differs", cell: amount.cell, data };
      }
    }
  },
});

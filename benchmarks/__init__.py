"""Speed, side by side with what one would use instead. Ratios hold on a shared machine; absolute times do not."""

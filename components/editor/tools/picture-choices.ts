/** How a group of choices looks that are pictures with a word under each. */
export const pictureChoices = {
  className: 'grid border-0 bg-transparent p-0',
  choiceClassName:
    'h-auto! flex-col gap-1 rounded-md text-xs data-[state=checked]:bg-transparent! data-[state=checked]:shadow-none! data-[state=checked]:[&>:first-child]:ring-2 data-[state=checked]:[&>:first-child]:ring-accent',
} as const;

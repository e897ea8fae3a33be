import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const choices: { value: MantineColorScheme; label: string; icon: typeof IconSun }[] = [
  { value: 'auto', label: 'As the device', icon: IconDeviceDesktop },
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
];

/** Light, dark, or as the device says: three lines of a menu. */
export function ColorSchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>Look</Menu.Label>
      {choices.map(({ value, label, icon: Icon }) => (
        <Menu.Item
          key={value}
          closeMenuOnClick={false}
          onClick={() => setColorScheme(value)}
          aria-current={colorScheme === value || undefined}
          leftSection={<Icon size={18} aria-hidden />}
          rightSection={colorScheme === value ? <IconCheck size={16} aria-label="now" /> : null}
        >
          {label}
        </Menu.Item>
      ))}
    </>
  );
}

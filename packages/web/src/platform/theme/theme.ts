import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
  type VariantColorsResolver,
} from '@mantine/core';

const onAction = 'var(--mantine-primary-color-contrast)';

/**
 * What stands on the action color follows the scheme: white on the dark green of light pages, black on the pale green of
 * dark ones. Mantine's own rule looks at the light scheme only.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const onPrimary = input.variant === 'filled' && (input.color ?? input.theme.primaryColor) === input.theme.primaryColor;
  return onPrimary ? { ...colors, color: onAction } : colors;
};

export const theme = createTheme({
  primaryColor: 'trellis',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  black: '#1a2426',
  respectReducedMotion: true,
  colors: {
    trellis: ['#eef6f5', '#d7ebe8', '#b0d7d2', '#83bfb8', '#57a59d', '#368a82', '#22746d', '#17605a', '#104b47', '#0a3734'],
    gray: ['#f6f8f8', '#edf1f1', '#dfe6e6', '#c3cdcd', '#7b8a8a', '#647373', '#51605f', '#3d4a4a', '#2a3537', '#1a2426'],
    dark: ['#e8eeee', '#c9d4d4', '#a9b8b8', '#8b9c9c', '#728383', '#2f3b3f', '#1b2326', '#12181a', '#0d1214', '#080b0c'],
  },
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  fontSizes: { xs: '.8125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.4286', md: '1.5', lg: '1.45', xl: '1.3637' },
  spacing: { xs: '.25rem', sm: '.5rem', lg: '1.5rem', xl: '2.5rem' },
  defaultRadius: 'sm',
  variantColorResolver,
  components: {
    Checkbox: { defaultProps: { iconColor: onAction } },
    Radio: { defaultProps: { iconColor: onAction } },
    Pagination: { vars: () => ({ root: { '--pagination-active-color': onAction } }) },
  },
  headings: {
    fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2857' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3637' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4445' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
});

/** The colors of the house as variables, for Mantine's parts and for ours, light and dark. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: colorsOf({
    page: colors.gray[0]!,
    surface: '#ffffff',
    text: colors.gray[9]!,
    dimmed: colors.gray[6]!,
    border: colors.gray[4]!,
    line: colors.gray[2]!,
    hover: colors.gray[1]!,
    action: colors.trellis![7]!,
    error: '#a8261d',
    warning: '#7a4d00',
    private: '#4b3f8f',
  }),
  dark: colorsOf({
    page: colors.dark[7]!,
    surface: colors.dark[6]!,
    text: colors.dark[0]!,
    dimmed: colors.dark[2]!,
    border: colors.dark[4]!,
    line: colors.dark[5]!,
    hover: '#232d31',
    action: colors.trellis![3]!,
    error: '#ff9d92',
    warning: '#f0c060',
    private: '#b9b0f2',
  }),
});

type Name = 'page' | 'surface' | 'text' | 'dimmed' | 'border' | 'line' | 'hover' | 'action' | 'error' | 'warning' | 'private';

function colorsOf(colors: Record<Name, string>): Record<string, string> {
  const ours = Object.fromEntries(Object.entries(colors).map(([name, value]) => [`--trellis-${name}`, value]));
  return {
    ...ours,
    '--mantine-color-body': colors.page,
    '--mantine-color-text': colors.text,
    '--mantine-color-dimmed': colors.dimmed,
    '--mantine-color-placeholder': colors.dimmed,
    '--mantine-color-anchor': colors.action,
    '--mantine-color-error': colors.error,
    '--mantine-color-default': colors.surface,
    '--mantine-color-default-hover': colors.hover,
    '--mantine-color-default-border': colors.border,
  };
}

/** Light, dark, or as the device says; public/color-scheme.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'trellis.color-scheme' });

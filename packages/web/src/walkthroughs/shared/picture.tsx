import { useEffect, useState } from 'react';
import classes from './photos.module.css';

/** A picture out of bytes that this page holds. */
export function Picture({ file, alt }: { file: Blob; alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url === null ? null : <img className={classes.picture} src={url} alt={alt} />;
}

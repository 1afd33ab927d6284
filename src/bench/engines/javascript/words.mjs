// Words without case and accents: for the libraries that leave this to their users.
export const words = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word);

import * as z from 'zod';

const content = z.object({ Data: z.string(), Charset: z.string().optional() });
const addresses = z.array(z.string().min(1)).default([]);

/** SES allows these characters only, here and in a value. */
const tagPart = z.string().regex(/^[A-Za-z0-9_.@-]{1,256}$/);

const simple = z.object({
  Subject: content,
  Body: z.object({ Text: content.optional(), Html: content.optional() }),
  Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Attachments: z
    .array(
      z.object({
        FileName: z.string(),
        RawContent: z.base64(),
        ContentType: z.string().optional(),
        ContentDisposition: z.enum(['ATTACHMENT', 'INLINE']).optional(),
        ContentId: z.string().optional(),
      }),
    )
    .default([]),
});

/** The body of SES v2 SendEmail, as far as it is understood here: simple and raw content, no templates. */
export const sendEmailSchema = z.object({
  FromEmailAddress: z.string().min(1).optional(),
  Destination: z.object({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }).prefault({}),
  ReplyToAddresses: addresses,
  EmailTags: z.array(z.object({ Name: tagPart, Value: tagPart })).default([]),
  Content: z.object({
    Simple: simple.optional(),
    Raw: z.object({ Data: z.base64() }).optional(),
  }),
});

export type SendEmail = z.output<typeof sendEmailSchema>;
export type SimpleContent = z.output<typeof simple>;

// That the frameworks' own types take the receiver as the guide gives it to them.
import { createServer } from "node:http";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { createReceiver } from "mpesa-core/receivers";

const receiver = createReceiver({ secret: "5f0c1a7be2d9436890ab", store: () => {} });
createServer(receiver.node);
express().use("/callbacks", receiver.node);
fastify().register(receiver.fastify, { prefix: "/callbacks" });
new Hono().all("/callbacks/*", receiver.hono);
new Hono<{ Bindings: { SECRET: string } }>().all("/callbacks/*", receiver.hono);
export const POST = (request: Request): Promise<Response> => receiver.fetch(request);

/* A linear-chain conditional random field, trained online with FTRL-proximal (McMahan et al. 2013): per-coordinate steps and
 * an L1 penalty that keeps most weights at exactly nought. A token's label may be left open among several, so that a set that
 * labels organisations only teaches nothing false of persons and places. Rows have sixteen lanes, of which LABELS are used. */
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { LABELS = 13, LANES = 16 };

typedef struct {
    float alpha, beta, l1, l2;
} Step;

/* What training knows of an attribute, side by side: rows are reached in no order. */
typedef struct {
    float z[LANES], n[LANES], w[LANES];
} Attribute;

static inline void weights(const float *restrict z, const float *restrict n, const Step *s, float *restrict w) {
    for (int k = 0; k < LANES; k++) {
        float excess = fabsf(z[k]) - s->l1;
        float size = excess / ((s->beta + sqrtf(n[k])) / s->alpha + s->l2);
        w[k] = excess > 0 ? (z[k] > 0 ? -size : size) : 0;
    }
}

/* One step down the gradient; `w` are the weights that follow from `z` and `n`, before and after. */
static inline void update(float *restrict z, float *restrict n, float *restrict w, const Step *s, const float *restrict g) {
    for (int k = 0; k < LANES; k++) {
        float grown = n[k] + g[k] * g[k];
        z[k] += g[k] - (sqrtf(grown) - sqrtf(n[k])) / s->alpha * w[k];
        n[k] = grown;
    }
    weights(z, n, s, w);
}

/* Probabilities of labels and of neighbouring pairs under the emissions, labels outside of `allowed` left out. */
static void marginals(int length, const float *emission, const float (*jump)[LANES], const uint16_t *allowed, float *label,
                      float (*pair)[LANES], float *forward, float *backward) {
    for (int t = 0; t < length; t++) {
        float *now = forward + t * LANES, total = 0;
        for (int k = 0; k < LABELS; k++) {
            float sum = t == 0;
            if (t > 0)
                for (int j = 0; j < LABELS; j++) sum += now[j - LANES] * jump[j][k];
            now[k] = allowed && !(allowed[t] >> k & 1) ? 0 : sum * emission[t * LANES + k];
            total += now[k];
        }
        for (int k = 0; k < LABELS; k++) now[k] /= total;
    }
    for (int k = 0; k < LABELS; k++) backward[(length - 1) * LANES + k] = 1;
    for (int t = length - 1; t >= 0; t--) {
        float *now = backward + t * LANES, total = 0;
        if (t + 1 < length) {
            float ahead[LANES] = {0}, scale = 0;
            for (int k = 0; k < LABELS; k++)
                ahead[k] = allowed && !(allowed[t + 1] >> k & 1) ? 0 : emission[(t + 1) * LANES + k] * now[LANES + k];
            for (int j = 0; j < LABELS; j++) {
                float sum = 0;
                for (int k = 0; k < LABELS; k++) sum += jump[j][k] * ahead[k];
                now[j] = sum;
                scale += sum;
            }
            float all = 0;
            for (int j = 0; j < LABELS; j++)
                for (int k = 0; k < LABELS; k++) all += forward[t * LANES + j] * jump[j][k] * ahead[k];
            for (int j = 0; j < LABELS; j++)
                for (int k = 0; k < LABELS; k++) pair[j][k] += forward[t * LANES + j] * jump[j][k] * ahead[k] / all;
            for (int j = 0; j < LABELS; j++) now[j] /= scale;
        }
        for (int k = 0; k < LABELS; k++) total += label[t * LANES + k] = forward[t * LANES + k] * now[k];
        for (int k = 0; k < LABELS; k++) label[t * LANES + k] /= total;
    }
}

static void learn(int length, const int64_t *bounds, const int32_t *features, const uint16_t *allowed, const Step *step,
                  Attribute *attributes, float (*jz)[LANES], float (*jn)[LANES], float (*jw)[LANES],
                  float *room) {
    float *emission = room, *free_label = room + length * LANES, *held_label = room + 2 * length * LANES;
    float *forward = room + 3 * length * LANES, *backward = room + 4 * length * LANES;
    float jump[LABELS][LANES], free_pair[LABELS][LANES] = {{0}}, held_pair[LABELS][LANES] = {{0}};
    for (int j = 0; j < LABELS; j++) {
        for (int k = 0; k < LANES; k++) jump[j][k] = expf(jw[j][k]);
    }
    for (int t = 0; t < length; t++) {
        float sum[LANES] = {0}, top = -1e30f;
        for (int64_t f = bounds[t]; f < bounds[t + 1]; f++) {
            const float *row = attributes[features[f]].w;
            for (int k = 0; k < LANES; k++) sum[k] += row[k];
        }
        for (int k = 0; k < LABELS; k++) top = sum[k] > top ? sum[k] : top;
        for (int k = 0; k < LANES; k++) emission[t * LANES + k] = k < LABELS ? expf(fmaxf(sum[k] - top, -30)) : 0;
    }
    marginals(length, emission, jump, NULL, free_label, free_pair, forward, backward);
    marginals(length, emission, jump, allowed, held_label, held_pair, forward, backward);
    for (int t = 0; t < length; t++) {
        float g[LANES] = {0}, size = 0;
        for (int k = 0; k < LABELS; k++) {
            g[k] = free_label[t * LANES + k] - held_label[t * LANES + k];
            size += fabsf(g[k]);
        }
        if (size < 1e-4f) continue;
        for (int64_t f = bounds[t]; f < bounds[t + 1]; f++) {
            Attribute *row = attributes + features[f];
            update(row->z, row->n, row->w, step, g);
        }
    }
    for (int j = 0; j < LABELS; j++) {
        float g[LANES] = {0};
        for (int k = 0; k < LABELS; k++) g[k] = free_pair[j][k] - held_pair[j][k];
        update(jz[j], jn[j], jw[j], step, g);
    }
}

/* Fits `weight` (attributes x LANES, all nought at first) and `transition` (LABELS x LANES): the mean of what they are after each
 * epoch from `settled` on, which wavers less than the last one. `order` is shuffled in place, the same way each time. */
int fit(int64_t sequences, const int64_t *starts, const int64_t *bounds, const int32_t *features, const uint16_t *allowed,
        int64_t attributes, int epochs, int settled, float alpha, float l1, float l2, float *weight,
        float *transition) {
    Step step = {alpha, 1, l1, l2};
    Attribute *rows = NULL;
    if (posix_memalign((void **)&rows, 1 << 21, attributes * sizeof(Attribute))) return 1;
    madvise(rows, attributes * sizeof(Attribute), MADV_HUGEPAGE);
    memset(rows, 0, attributes * sizeof(Attribute));
    float jz[LABELS][LANES] = {{0}}, jn[LABELS][LANES] = {{0}}, jw[LABELS][LANES] = {{0}};
    int64_t longest = 1, *order = malloc(sequences * sizeof *order);
    for (int64_t s = 0; s < sequences; s++) {
        order[s] = s;
        if (starts[s + 1] - starts[s] > longest) longest = starts[s + 1] - starts[s];
    }
    float *room = malloc(5 * longest * LANES * sizeof(float)), *mean = calloc(attributes * LANES, sizeof(float));
    float jump_mean[LABELS][LANES] = {{0}}, share = 1.0f / (epochs - settled);
    if (!order || !room || !mean) return 1;
    uint64_t seed = 88172645463325252ull;
    for (int epoch = 0; epoch < epochs; epoch++) {
        for (int64_t i = sequences - 1; i > 0; i--) {
            seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
            int64_t other = seed % (i + 1), kept = order[i];
            order[i] = order[other], order[other] = kept;
        }
        for (int64_t i = 0; i < sequences; i++) {
            int64_t s = order[i], first = starts[s];
            learn(starts[s + 1] - first, bounds + first, features, allowed + first, &step, rows, jz, jn, jw, room);
        }
        if (epoch < settled) continue;
        for (int64_t i = 0; i < attributes; i++)
            for (int k = 0; k < LANES; k++) mean[i * LANES + k] += share * rows[i].w[k];
        for (int j = 0; j < LABELS; j++)
            for (int k = 0; k < LANES; k++) jump_mean[j][k] += share * jw[j][k];
    }
    memcpy(weight, mean, attributes * LANES * sizeof(float));
    for (int j = 0; j < LABELS; j++) memcpy(transition + j * LANES, jump_mean[j], sizeof jump_mean[j]);
    free(rows), free(order), free(room), free(mean);
    return 0;
}

/* The most likely labels of every sequence. */
void decode(int64_t sequences, const int64_t *starts, const int64_t *bounds, const int32_t *features, const float *weight,
            const float *transition, uint8_t *out) {
    for (int64_t s = 0; s < sequences; s++) {
        int64_t first = starts[s], length = starts[s + 1] - first;
        float *best = malloc(length * LANES * sizeof(float));
        uint8_t *back = malloc(length * LANES);
        for (int64_t t = 0; t < length; t++) {
            float sum[LANES] = {0};
            for (int64_t f = bounds[first + t]; f < bounds[first + t + 1]; f++)
                for (int k = 0; k < LANES; k++) sum[k] += weight[(int64_t)features[f] * LANES + k];
            for (int k = 0; k < LABELS; k++) {
                float top = -1e30f;
                uint8_t from = 0;
                for (int j = 0; t > 0 && j < LABELS; j++) {
                    float candidate = best[(t - 1) * LANES + j] + transition[j * LANES + k];
                    if (candidate > top) top = candidate, from = j;
                }
                best[t * LANES + k] = (t > 0 ? top : 0) + sum[k];
                back[t * LANES + k] = from;
            }
        }
        int label = 0;
        for (int k = 1; k < LABELS; k++)
            if (best[(length - 1) * LANES + k] > best[(length - 1) * LANES + label]) label = k;
        for (int64_t t = length - 1; t >= 0; t--) {
            out[first + t] = label;
            label = back[t * LANES + label];
        }
        free(best), free(back);
    }
}

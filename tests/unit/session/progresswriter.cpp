// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
// Writes one step of progress after another and says each number when it is saved, until it is killed or
// nothing can be written any more: progresswriter FILE PREFIX [BYTES OF A NAME]

#include "session/progressfile.h"

#include <cstdlib>
#include <iostream>

using namespace simmer::session;

int main(int argc, char **argv)
{
    if (argc < 3)
        return EXIT_FAILURE;
    const ProgressFile file(argv[1]);
    const std::size_t padding = argc > 3 ? std::size_t(std::atoi(argv[3])) : 0;
    LearnerProgress progress;
    for (int step = 1; step < 100'000; ++step) {
        progress.lessons[argv[2] + std::to_string(step) + std::string(padding, 'x')].seen = true;
        const auto saved = file.save(progress);
        if (!saved.notWritten.empty()) {
            std::cout << saved.notWritten << std::endl;
            return 2;
        }
        std::cout << step << std::endl;
    }
    return EXIT_SUCCESS;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/PaintedTexts.h"
#include "views/theme/Language.h"
#include "views/theme/Theme.h"
#include "views/theme/Tokens.h"
#include "views/widgets/FileChooser.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace redoubt::views;
using namespace redoubt::views::testing;

namespace {

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; });
}

/// How much of @p image is dark, 0 to 1.
double darkShare(const QImage &image)
{
    int dark = 0;
    int all = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2, ++all)
            dark += qGray(image.pixel(x, y)) < 60 ? 1 : 0;
    }
    return all == 0 ? 0 : static_cast<double>(dark) / all;
}

} // namespace

/// What Qt itself brings along speaks the reader's language and wears the console's look.
class TestQtWords : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

private Q_SLOTS:
    void init()
    {
        m_language.apply(QStringLiteral("zh_CN"));
        m_theme.setScheme(Theme::Scheme::Light);
        m_theme.apply();
    }
    void cleanupTestCase()
    {
        m_language.apply(QStringLiteral("en"));
        m_theme.setScheme(Theme::Scheme::Light);
    }

    // Debian's qt6-translations-l10n; scripts/install-deps.sh brings it, the package asks for it.
    void menusOfFieldsAreChinese()
    {
        QLineEdit line;
        QPlainTextEdit text;
        for (QMenu *menu : {line.createStandardContextMenu(), text.createStandardContextMenu()}) {
            int words = 0;
            for (const QAction *action : menu->actions()) {
                if (action->isSeparator())
                    continue;
                ++words;
                QVERIFY2(isChinese(action->text()), qPrintable(action->text()));
            }
            QVERIFY(words >= 6);
            delete menu;
        }
        QVERIFY(isChinese(QCoreApplication::translate("QAbstractSpinBox", "&Step up")));
    }

    void boxesAreChinese()
    {
        QMessageBox box(QMessageBox::Question, QStringLiteral("标题"), QStringLiteral("问题"),
                        QMessageBox::Ok | QMessageBox::Cancel | QMessageBox::Close);
        for (const QAbstractButton *button : box.buttons())
            QVERIFY2(isChinese(button->text()), qPrintable(button->text()));
    }

    void fileDialogsAreChinese_data()
    {
        QTest::addColumn<bool>("saves");
        QTest::newRow("to open") << false;
        QTest::newRow("to save") << true;
    }
    void fileDialogsAreChinese()
    {
        QFETCH(bool, saves);
        QTemporaryDir folder;
        QFileDialog dialog(nullptr, QStringLiteral("选择文件"), folder.path());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setAcceptMode(saves ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));

        QStringList foreign;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty() && !isChinese(label->text()))
                foreign << label->text();
        }
        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isVisible() && !button->text().isEmpty() && !isChinese(button->text()))
                foreign << button->text();
        }
        QCOMPARE(foreign.join('\n'), QString());
    }

    void lookOfQtsOwn_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    // Black on black, or light grey on white, is seen here: light is light and dark is dark.
    void lookOfQtsOwn()
    {
        QFETCH(bool, dark);
        m_theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        QTemporaryDir folder;
        QFileDialog dialog(nullptr, QStringLiteral("选择文件"), folder.path());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.resize(900, 520);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QImage image = dialog.grab().toImage();
        const QString name = QStringLiteral(REDOUBT_BINARY_DIR "/screens/views/file-dialog-%1.png").arg(dark ? "dark" : "light");
        QDir().mkpath(QFileInfo(name).path());
        image.save(name);
        if (dark)
            QVERIFY2(darkShare(image) > 0.5, qPrintable(QString::number(darkShare(image))));
        else
            QVERIFY2(darkShare(image) < 0.1, qPrintable(QString::number(darkShare(image))));
    }

    void fileDialogsHaveOurDrawings_data() { lookOfQtsOwn_data(); }
    // Qt's own are blue, green and orange, whatever the theme; ours have the ink of the words beside them.
    void fileDialogsHaveOurDrawings()
    {
        QFETCH(bool, dark);
        m_theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("证据")));
        QFile file(folder.filePath(QStringLiteral("命令记录.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QWidget window;
        QFileDialog *dialog = fileChooser(&window, QStringLiteral("选择文件"));
        dialog->setOption(QFileDialog::DontUseNativeDialog);
        dialog->setDirectory(folder.path());
        dialog->resize(900, 520);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *view = dialog->findChild<QTreeView *>(QStringLiteral("treeView"));
        QVERIFY(view);
        QTRY_COMPARE(view->model()->rowCount(view->rootIndex()), 2);
        dialog->grab().save(QStringLiteral(REDOUBT_BINARY_DIR "/screens/views/file-chooser-%1.png").arg(dark ? "dark" : "light"));

        QList<QIcon> icons;
        for (const QToolButton *button : dialog->findChildren<QToolButton *>()) {
            if (button->isVisible())
                icons << button->icon();
        }
        for (int row = 0; row < 2; ++row)
            icons << view->model()->index(row, 0, view->rootIndex()).data(Qt::DecorationRole).value<QIcon>();

        QVERIFY(icons.size() >= 8);
        for (const QIcon &icon : std::as_const(icons)) {
            const QImage image = icon.pixmap(16).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() == 255) {
                        ++inked;
                        QCOMPARE(pixel.name(), tokens().text2.name());
                    }
                }
            }
            QVERIFY(inked > 0);
        }
        delete dialog;
    }

    void completionsAreReadable_data() { lookOfQtsOwn_data(); }
    // A list that pops up below a field is a window of its own.
    void completionsAreReadable()
    {
        QFETCH(bool, dark);
        m_theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        QComboBox box;
        box.addItems(
            {QStringLiteral("6.1 集中运维管控平台普通权限"), QStringLiteral("6.2 集中运维管控平台管理权限"), QStringLiteral("5.1 业务系统普通权限")});
        box.setEditable(true);
        box.completer()->setFilterMode(Qt::MatchContains);
        box.completer()->setCompletionMode(QCompleter::PopupCompletion);
        box.resize(400, 32);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        box.lineEdit()->setText(QStringLiteral("平台"));
        box.completer()->setCompletionPrefix(QStringLiteral("平台"));
        box.completer()->complete();
        QWidget *popup = box.completer()->popup();
        QTRY_VERIFY(popup->isVisible());

        const QImage image = popup->grab().toImage();
        image.save(QStringLiteral(REDOUBT_BINARY_DIR "/screens/views/completion-%1.png").arg(dark ? "dark" : "light"));
        popup->hide();

        QCOMPARE(QColor(image.pixel(image.width() - 12, image.height() - 4)).name(), tokens().surface.name());
        QVERIFY(dark == (darkShare(image) > 0.5));
    }

    void theListOfAFieldIsReadable_data() { lookOfQtsOwn_data(); }
    void theListOfAFieldIsReadable()
    {
        QFETCH(bool, dark);
        m_theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        QComboBox box;
        box.addItems({QStringLiteral("攻击"), QStringLiteral("防守"), QStringLiteral("导演组")});
        box.resize(240, 32);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        box.showPopup();
        QWidget *popup = box.view()->window();
        QTRY_VERIFY(popup->isVisible());

        const QImage image = popup->grab().toImage();
        image.save(QStringLiteral(REDOUBT_BINARY_DIR "/screens/views/list-%1.png").arg(dark ? "dark" : "light"));
        box.hidePopup();

        QVERIFY2(dark == (darkShare(image) > 0.5), qPrintable(QString::number(darkShare(image))));
    }
};

REDOUBT_TEST(TestQtWords)
#include "TestQtWords.moc"
